import { parse, type AST } from 'svelte/compiler';
import type { SourceFile } from './source.ts';

const spoken = ['placeholder', 'aria-label', 'aria-description', 'title', 'alt', 'label'];
const word = /\p{L}{2}/u;

/** Text that a component shows without asking for a message: one line for each, with its place. */
export function hardCoded({ path, text }: SourceFile): string[] {
	const found: string[] = [];
	visit(parse(text, { modern: true }).fragment, (shown) => {
		if (word.test(shown)) found.push(`${path}: ${JSON.stringify(shown.trim())}`);
	});
	return found;
}

type Node = { type: string } & Record<string, unknown>;

function visit(node: unknown, say: (shown: string) => void): void {
	if (Array.isArray(node)) return node.forEach((each) => visit(each, say));
	if (!isNode(node)) return;
	if (node.type === 'Text') return say(String(node.data));
	if (node.type === 'ExpressionTag') return literals(node.expression, say);
	if (node.type === 'Attribute') return attribute(node as unknown as AST.Attribute, say);
	if (['StyleSheet', 'Script', 'Comment', 'ConstTag'].includes(node.type)) return;
	Object.entries(node)
		.filter(([key]) => key !== 'expression' && key !== 'metadata')
		.forEach(([, value]) => visit(value, say));
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null && ('type' in value || 'nodes' in value);
}

function attribute({ name, value }: AST.Attribute, say: (shown: string) => void): void {
	if (!spoken.includes(name) || value === true) return;
	visit(value, say);
}

/** The strings an expression may show itself, not those it hands to a function. */
function literals(expression: unknown, say: (shown: string) => void): void {
	if (!isNode(expression)) return;
	const { type } = expression;
	if (type === 'Literal' && typeof expression.value === 'string') say(expression.value);
	if (type === 'ConditionalExpression') {
		literals(expression.consequent, say);
		literals(expression.alternate, say);
	}
	if (type === 'LogicalExpression') {
		literals(expression.left, say);
		literals(expression.right, say);
	}
	if (type === 'TemplateLiteral') {
		const parts = expression.quasis as { value: { raw: string } }[];
		parts.forEach(({ value }) => say(value.raw));
	}
}
