-- Services as files bring them in: ids that are a body's own, and found again by their organization and kind.

alter table service drop constraint service_reference_key;
create unique index service_reference on service (coalesce(home_body_id, '00000000-0000-0000-0000-000000000000'), reference)
	where reference is not null;
create index service_type on service (service_type);
create index service_area_service on service_area (service_id);
