import { Validator } from "@seriousme/openapi-schema-validator";

/** What is wrong with an OpenAPI description, by the schema of the OpenAPI Initiative. */
export async function openApiProblems(text: string): Promise<string[]> {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(text) as Record<string, unknown>);
  if (!valid) return [JSON.stringify(errors)];
  return validator.version === "3.1" ? [] : [`OpenAPI ${validator.version}, not 3.1`];
}
