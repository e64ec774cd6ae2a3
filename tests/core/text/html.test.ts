import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeHtml, html, webAddress } from "../../../core/text/html.ts";

describe("html", () => {
  test("escapes values, and leaves what it made itself", () => {
    const inner = html`<b>${'"a" < b & c'}</b>`;
    expect(html`<p title="${"x'y"}">${inner}${["<", inner]}</p>`.source).toBe(
      '<p title="x&#39;y"><b>&quot;a&quot; &lt; b &amp; c</b>&lt;<b>&quot;a&quot; &lt; b &amp; c</b></p>',
    );
  });

  test("lets no markup and no invisible character through, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "\u202e", "\u200b", "a", " ", "\n", "\u00a0") }),
        (text) => {
          const out = escapeHtml(text);
          expect(out).not.toMatch(/[<>"'\u202e\u200b]/);
          expect(out.replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
        },
      ),
    );
  });

  test("keeps the no-break spaces of French", () => {
    expect(escapeHtml("\u00a0: ")).toBe("\u00a0: ");
    expect(escapeHtml("\u00a0")).toBe("\u00a0");
  });
});

describe("webAddress()", () => {
  test.each([
    ["https://a.example/x?y=1&z=é", "https://a.example/x?y=1&z=%C3%A9"],
    ["javascript:alert(1)", null],
    ["data:text/html,x", null],
    ["/relative", null],
    ["", null],
  ])("of %j is %j", (address, expected) => {
    expect(webAddress(address)).toBe(expected);
  });
});
