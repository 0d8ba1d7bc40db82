const rows = Array.from({ length: Number(process.env.ROWS ?? 200) }, (_, number) => ({
	id: `S${number}`,
	label: `Seat number ${number}`,
	class: 'expected',
	have: number % 3,
	need: 2
}));

export const load = () => ({ rows });
