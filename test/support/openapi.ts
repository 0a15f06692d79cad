import { Ajv2020 } from "ajv/dist/2020.js";

type Document = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
};

/** Says where an answer is not what openapi.json promises; null when it is. */
export type Promised = (
  method: string,
  path: string,
  status: number,
  mediaType: string,
  body: unknown,
) => string | null;

export function promisedBy(document: Document): Promised {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, "openapi");
  const patterns = Object.keys(document.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  }));
  return (method, address, status, mediaType, body) => {
    const path = patterns.find(({ pattern }) => pattern.test(address))?.path;
    if (!path) return null;
    const operation = document.paths[path]?.[method.toLowerCase()];
    if (!operation) return null;
    const response = operation.responses[String(status)];
    if (!response) return `${method} ${path} answered ${status}, which is not described`;
    if (!response.content)
      return body === "" ? null : `${method} ${path} ${status} has a body, none is described`;
    if (!response.content[mediaType])
      return `${method} ${path} ${status} is ${mediaType}, which is not described`;
    const pointer = [
      "paths",
      path,
      method.toLowerCase(),
      "responses",
      String(status),
      "content",
      mediaType,
      "schema",
    ]
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    const validate = ajv.getSchema(`openapi#/${pointer}`);
    if (!validate) return `${method} ${path} ${status} has no schema`;
    return validate(body) ? null : `${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}`;
  };
}
