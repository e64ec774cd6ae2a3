import * as z from "zod/mini";

/** What Vigie reads of a request as a function URL hands it over (payload format 2.0). */
const httpEvent = z.object({
  rawPath: z.string(),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
  headers: z.optional(
    z.object({ "if-none-match": z.optional(z.string()), "if-modified-since": z.optional(z.string()) }),
  ),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

export interface WebRequest {
  readonly method: string;
  /** Decoded parts of the path. */
  readonly path: readonly string[];
  readonly form: URLSearchParams;
  /** What it asks for only if it has changed; null without the header. */
  readonly ifNoneMatch: string | null;
  readonly ifModifiedSince: string | null;
}

export interface WebAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

// Everything that is posted here is a few words.
const mostBody = 4096;

/** Null for what is no request, or none of ours. */
export function readHttpEvent(event: unknown): WebRequest | null {
  const { data } = httpEvent.safeParse(event);
  if (!data) return null;
  const body = data.isBase64Encoded === true ? Buffer.from(data.body ?? "", "base64").toString() : (data.body ?? "");
  try {
    return {
      method: data.requestContext.http.method,
      path: data.rawPath
        .split("/")
        .filter((part) => part !== "")
        .map(decodeURIComponent),
      form: new URLSearchParams(body.length <= mostBody ? body : ""),
      ifNoneMatch: data.headers?.["if-none-match"] ?? null,
      ifModifiedSince: data.headers?.["if-modified-since"] ?? null,
    };
  } catch {
    // A path that is no UTF-8.
    return null;
  }
}
