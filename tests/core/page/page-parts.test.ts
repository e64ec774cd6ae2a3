import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl } from "../../../core/page/canonical-url.ts";
import { decodeBytes } from "../../../core/page/decode-bytes.ts";
import { languageOf } from "../../../core/page/language.ts";
import { parseMachineDate } from "../../../core/page/machine-date.ts";
import { parsePrintedDate } from "../../../core/page/printed-date.ts";
import { dayFirstInUrl, dayInUrl } from "../../../core/page/url-day.ts";
import { quickFold } from "../../../core/page/quick-fold.ts";
import { readPlainText } from "../../../core/page/read-plain-text.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { fold } from "../../../core/text/fold.ts";
import { boilerplate } from "../../../data/boilerplate.ts";

const tables = indexPageTables(boilerplate);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("decodeBytes()", () => {
  test.each([
    { name: "UTF-8 without a word", bytes: utf8("été à Noël"), type: null, text: "été à Noël", from: "utf-8" },
    {
      name: "windows-1252 without a word",
      bytes: latin1("été à Noël"),
      type: null,
      text: "été à Noël",
      from: "fallback",
    },
    {
      name: "windows-1252 declared UTF-8",
      bytes: latin1('<meta charset="utf-8">été'),
      type: null,
      text: '<meta charset="utf-8">été',
      from: "fallback",
    },
    {
      name: "UTF-8 declared ISO-8859-1",
      bytes: utf8('<meta charset="iso-8859-1">été'),
      type: null,
      text: '<meta charset="iso-8859-1">été',
      from: "utf-8",
    },
    {
      name: "ISO-8859-1 by HTTP",
      bytes: latin1("été"),
      type: "text/html; charset=ISO-8859-1",
      text: "été",
      from: "http",
    },
    {
      name: "HTTP before meta",
      bytes: latin1('<meta charset="macintosh">été'),
      type: "text/html;charset=windows-1252",
      text: '<meta charset="macintosh">été',
      from: "http",
    },
    {
      name: "a byte-order mark",
      bytes: Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8("été")]),
      type: "text/html; charset=iso-8859-1",
      text: "été",
      from: "bom",
    },
    {
      name: "UTF-8 cut within a character",
      bytes: utf8("été é").slice(0, -1),
      type: "text/html; charset=utf-8",
      text: "été \ufffd",
      from: "http",
    },
    { name: "an unknown charset", bytes: utf8("été"), type: "text/html; charset=klingon", text: "été", from: "utf-8" },
  ])("decodeBytes() reads $name", ({ bytes, type, text, from }) => {
    expect(decodeBytes(bytes, type)).toMatchObject({ text, from });
  });

  test("decodeBytes() gives the curly quotes and the euro of windows-1252", () => {
    expect(decodeBytes(Uint8Array.from([0x93, 0xe9, 0x94, 0x20, 0x80])).text).toBe("“é” €");
  });
});

describe("dates of pages", () => {
  test.each([
    ["Publié le mardi 12 mars 2024 à 18h03, mis à jour le 13 mars 2024", "2024-03-12", "18:03:00", null],
    ["12/03/2024 - 18:03", "2024-03-12", "18:03:00", null],
    ["Le 1er mai 2024", "2024-05-01", null, null],
    ["mars 04, 2024", "2024-03-04", null, null],
    ["Jan 19, 2022", "2022-01-19", null, null],
    ["18 juil. 2024 à 06:30", "2024-07-18", "06:30:00", null],
    ["10:08 24.11.2023", "2023-11-24", "10:08:00", null],
    ["Publié le 2024-03-07 à 22:41", "2024-03-07", "22:41:00", null],
    ["Jeudi, 25 janvier 2024 9:12 AM", "2024-01-25", "09:12:00", null],
    ["3 août 2023 à 10h45 TU", "2023-08-03", "10:45:00", 0],
    ["le 14 février 2024 à 8 h", "2024-02-14", "08:00:00", null],
    ["2 déc. 2019 · 7 min", "2019-12-02", null, null],
    ["août, 07, 2024 - 14:05", "2024-08-07", "14:05:00", null],
    ["1 er mars 2024", "2024-03-01", null, null],
    ["07 Août 2024 - 17h45mn", "2024-08-07", "17:45:00", null],
    ["12 juill. 2024", "2024-07-12", null, null],
    ["Ven 9 aoû 2024", "2024-08-09", null, null],
    ["06 Août 24 à 18h03", "2024-08-06", "18:03:00", null],
    ["24 août '01", "2001-08-24", null, null],
    ["24-Aug-98", "1998-08-24", null, null],
    ["08-24-2001", "2001-08-24", null, null],
    ["16/05/1403 - 6 août 2024", "2024-08-06", null, null],
    ["15 mordad 1403 (5 août 2024)", "2024-08-05", null, null],
    ["2 Isfand 1402", "2024-02-21", null, null],
    ["17 ordibehecht 1403", "2024-05-06", null, null],
    ["20 chahrivar 1403", "2024-09-10", null, null],
    ["16 Mordad 1403 / 14:32", "2024-08-06", "14:32:00", null],
    ["12.03.24 18:03", "2024-03-12", "18:03:00", null],
    ["18h03 le mardi 12 mars 2024", "2024-03-12", "18:03:00", null],
    ["12 mars 2024 à 18h03 (heure de Moscou)", "2024-03-12", "18:03:00", 180],
    ["mer. 31 juil. 2024 à 07:00 CEST", "2024-07-31", "07:00:00", 120],
  ])("parsePrintedDate() reads %s", (text, day, time, offset) => {
    expect(parsePrintedDate(text)).toMatchObject({ day, time, offset });
  });

  test.each([
    "31 juin 2024",
    "le 12 mars",
    "45/13/2024",
    "en 2024",
    "1 234 567",
    "01.02.03.04.05",
    "1303/05/17",
    "7/11/1446",
    "le 12 mars 24 heures",
    "31 mehr 1403",
    "30 esfand 1402",
  ])("parsePrintedDate() finds no day in %s", (text) => {
    expect(parsePrintedDate(text)).toBeNull();
  });

  test.each([
    ["2024-03-12T18:03:11+01:00", "2024-03-12", "18:03:11", 60],
    ["20231124T1008+0000", "2023-11-24", "10:08:00", 0],
    ["2023-10-16 11:32:05 +02:00", "2023-10-16", "11:32:05", 120],
    ["2024-01-25", "2024-01-25", null, null],
    ["Tue, 12 Mar 2024 18:03:00 +0330", "2024-03-12", "18:03:00", 210],
    ["2022-01-19T07:44:51.120Z", "2022-01-19", "07:44:51", 0],
    ["20240911154708", "2024-09-11", "15:47:08", null],
    ["1726069628", "2024-09-11", "15:47:08", 0],
    ["1726069628000", "2024-09-11", "15:47:08", 0],
    ["2024-03-12T18:03:00+01:00[Europe/Paris]", "2024-03-12", "18:03:00", 60],
    ["2024/08/06 14:05:00", "2024-08-06", "14:05:00", null],
    ["03/25/2024 10:00", "2024-03-25", null, null],
  ])("parseMachineDate() reads %s", (text, day, time, offset) => {
    expect(parseMachineDate(text)).toEqual({ day, time, offset });
  });

  test.each([
    ["https://a.example/2024/05/03/titre", "2024-05-03"],
    ["https://a.example/fr/monde/20240611-titre", "2024-06-11"],
    ["https://a.example/news/85412207/titre", null],
    ["https://a.example/article/2024/13/41/titre", null],
  ])("dayInUrl() reads %s", (url, day) => {
    expect(dayInUrl(url)).toBe(day);
  });

  test.each([
    ["https://a.example/94/les-peniches-25-04-2025-QJ7X.php", "2025-04-25"],
    ["https://a.example/94/les-peniches-25042025.php", null],
    ["https://a.example/94/10-12-13-2024", null],
  ])("dayFirstInUrl() reads %s", (url, day) => {
    expect(dayFirstInUrl(url)).toBe(day);
  });
});

describe("small rules", () => {
  test("quickFold() is fold()", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(quickFold(text)).toBe(fold(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aÉœßŒ’'- \u00a0…«»€ıǆ".split("")), maxLength: 40 }), (text) => {
        expect(quickFold(text)).toBe(fold(text));
      }),
    );
  });

  test.each([
    ["Le maire de la ville est venu dans le village avec les enfants pour une fête.", ["en"], "fr"],
    ["The mayor of the town has said that it was the best day for the children.", ["fr"], "en"],
    ["Мэр города сказал, что праздник удался.", ["fr"], "ru"],
    ["Bref.", ["fr-CH"], "fr"],
    ["Bref.", [null, undefined], null],
  ])("languageOf() reads %s", (text, declared, language) => {
    expect(languageOf(text, declared)).toBe(language);
  });

  test("canonicalUrl() knows sites under shared suffixes apart", () => {
    expect(canonicalUrl("https://a.github.io/x", ["https://b.github.io/x"])).not.toBe("https://a.github.io/x");
    expect(canonicalUrl("https://www.lac.gouv.fr/x", ["https://www.mer.gouv.fr/x"])).toBeNull();
    expect(canonicalUrl("https://m.lac.example/x", ["/y#z"])).toBe("https://m.lac.example/y");
  });

  test("readPlainText() cleans a text page and keeps what the caller knows", () => {
    const article = readPlainText({
      text: "Un titre\n\nLa maire a inauguré jeudi la nouvelle passerelle, dont la construction a duré près de trois ans.\n\nPartager\n\nSource : Avec AFP",
      url: "https://www.lac.example/a",
      title: "Un titre",
      publishedAt: "2024-05-03",
      tables,
    });
    expect(article).toMatchObject({
      title: "Un titre",
      publishedAt: "2024-05-03",
      credits: ["AFP"],
      outlet: "lac.example",
      summaryOnly: false,
    });
    expect(article.paragraphs).toHaveLength(1);
  });

  test("readPlainText() stands a title in for an empty summary", () => {
    expect(
      readPlainText({
        text: "",
        url: "https://www.lac.example/a",
        title: "La passerelle est ouverte",
        summaryOnly: true,
        tables,
      }).paragraphs,
    ).toEqual(["La passerelle est ouverte"]);
    expect(() => readPlainText({ text: "", url: "u", tables })).toThrow("no running text");
  });
});
