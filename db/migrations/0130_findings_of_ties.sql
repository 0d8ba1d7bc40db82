-- Findings about the network live beside those about the table: their kinds begin with "network_", and each judgement
-- keeps and closes only its own. That two organizations disagree is for the coordinator and the two.

create policy disputes_stay_between_two on finding as restrictive for select to longtable_app using (
	kind <> 'network_disputed'
	or body_id = any ((select bodies_i_run())::uuid[])
	or exists (
		select from organizations_i_speak_for() s
		where s.body_id = finding.body_id and finding.facts -> 'organizations' ? s.organization_id::text
	)
);

create policy as_its_finding on finding_event as restrictive for select to longtable_app
	using (exists (select from finding f where f.id = finding_id));
