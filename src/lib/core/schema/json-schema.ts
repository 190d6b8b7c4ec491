/** The contract as JSON Schema 2020-12, by which editors complete and explain the fields. */
import { z } from 'zod';
import { Story } from './story.ts';

export function storyJsonSchema(): object {
	const { $schema, ...schema } = z.toJSONSchema(Story, {
		override: ({ jsonSchema }) => {
			// Every whole number that a computer can hold is no limit worth stating.
			if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
			if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
		}
	});
	return { $schema, title: 'Dateline story, version 1', ...schema };
}
