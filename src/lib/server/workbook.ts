import writeExcelFile from 'write-excel-file/node';

/** A sheet of a workbook: its name, and rows of texts and numbers. */
export type WorkbookSheet = { sheet: string; rows: (string | number | null)[][] };

/** An Excel workbook. Texts stay texts, whatever they begin with. */
export async function workbookOf(sheets: WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
	const written = sheets.map(({ sheet, rows }) => ({
		sheet,
		data: rows.map((row) => row.map(cellOf))
	}));
	return new Uint8Array(await writeExcelFile(written).toBuffer());
}

function cellOf(value: string | number | null) {
	if (value === null) return null;
	if (typeof value === 'number') return { value, type: Number };
	// The writer looks texts up in a plain object: one that such an object knows already would spoil the file.
	const text = value in {} ? `${value} ` : value;
	return { value: text, type: String, format: '@' };
}
