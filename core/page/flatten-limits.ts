/** What the walk over a page keeps, passes over, and how far it looks ahead. */

export const keptProps = new Set([
  "datepublished",
  "datemodified",
  "datecreated",
  "author",
  "headline",
  "name",
  "articlebody",
  "description",
  "alternativeheadline",
]);
export const dataScript =
  /__NEXT_DATA__|Fusion\.globalContent|__INITIAL_STATE__|__PRELOADED_STATE__|__APOLLO_STATE__|window\.__DATA__|self\.__next_f/;
// Inline pieces longer than this are kept as text: a class name alone may not take a paragraph away.
export const longestInline = 240;
// A line with a date is no longer than this.
export const longestDated = 80;
// Reasons for which a whole container may be passed over, if it holds no running text.
export const emptyReasons = new Set([
  "navigation",
  "path of sections",
  "cookie notice",
  "related articles",
  "side column",
  "newsletter",
  "advertising",
  "tags",
  "embedded post",
  "footer",
  "comments",
]);
// Of these, those that show other articles: what they say of dates and writers is not about this one.
export const othersReasons = new Set(["related articles", "side column", "advertising", "comments", "embedded post"]);
export const manyLinks = 12;
// A menu has more links than this.
export const fewLinks = 6;
// Nodes that may be looked at ahead on one page, all in all: hostile nesting would make it quadratic.
export const mostPassed = 200_000;
export const inlineOut = new Set([
  "related articles",
  "sharing",
  "newsletter",
  "advertising",
  "hidden",
  "page tools",
  "subscription offer",
]);
