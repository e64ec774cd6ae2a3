import { outletOfHost } from "../../core/credits/outlet-record.ts";
import type { Article } from "../../core/model.ts";
import { readPage } from "../../core/page/read-page.ts";
import { readPlainText } from "../../core/page/read-plain-text.ts";
import { indexPageTables } from "../../core/page/tables.ts";
import { boilerplate } from "../../data/boilerplate.ts";
import { layouts } from "../../data/layouts.ts";
import { outlets } from "../../data/outlets.ts";
import type { RawPage } from "../shared/warc.ts";
import type { Sighting } from "../shared/store/stories.ts";

const tables = indexPageTables(boilerplate, layouts);

/** The article on a page; clock times without an offset are its outlet's own. @throws {PermanentError} `no-text` */
export function readFetched({ body, url, contentType }: RawPage, outlet: string): Article {
  return readPage({ bytes: body, url, contentType, outlet, timeZone: timeZoneOf(url), tables });
}

/** The article that a feed's own words make. @throws {PermanentError} `no-text` */
export function readSighting({ url, title, summary, outlet }: Sighting): Article {
  return readPlainText({ text: summary ?? "", title, url, outlet, summaryOnly: true, tables });
}

function timeZoneOf(url: string): string | null {
  return outletOfHost(outlets, new URL(url).hostname)?.timeZone ?? null;
}
