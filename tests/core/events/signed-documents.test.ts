import { describe, expect, test } from "vitest";
import { claimsOf, documentsShown, type ToldMention } from "../../../core/events/claims.ts";
import { leadingOffices, ministerialOffices, rankOf } from "../../../core/events/rank.ts";
import { countsIn, signedDocuments } from "../../../core/events/signed-documents.ts";
import { offices } from "../../../data/offices.ts";
import { mention, person, shownMeeting } from "../../support/builders.ts";

const official = (side: string, officeId: string | null) => ({ ...person(`${side} ${officeId}`, side), officeId });

describe("countsIn()", () => {
  test.each([
    ["Les deux ministres ont signé trois accords.", [3]],
    ["Ils ont signé 12 documents, dont un mémorandum.", [12]],
    ["Les deux présidents ont ensuite signé un traité de partenariat.", [1]],
    ["Deux mémorandums d’entente ont été signés à l’issue de la rencontre.", [2]],
    ["Dix-neuf accords de coopération ont été paraphés.", [19]],
    ["Les deux hommes ont assisté à la signature de quatre nouveaux contrats.", [4]],
    ["Ils ont procédé à la signature d’un protocole.", [1]],
    ["Ils ont signé une feuille de route.", [1]],
    // Not done, not counted, not documents.
    ["Les deux pays doivent signer trois accords.", []],
    ["Ils signeront deux contrats.", []],
    ["Ils n’ont pas signé d’accord.", []],
    ["Ils n’ont signé aucun document.", []],
    ["Ils ont signé plusieurs accords.", []],
    ["Ils ont signé une dizaine d’accords.", []],
    ["Ils ont signé le livre d’or.", []],
    ["Deux accordéonistes ont été signés par le label.", []],
    ["Ils ont évoqué les deux accords signés en 2001.", []],
    ["Les deux pays ont signé deux accords de défense en 2001.", []],
    ["Ils avaient signé deux accords.", []],
    ["X, dont le groupe a signé un contrat comparable ailleurs.", []],
  ])("reads %j", (text, counts) => {
    const found = countsIn(text);
    expect(found.map(({ count }) => count)).toEqual(counts);
    for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/sign|paraph/);
  });

  test("takes linear time on a hostile text", () => {
    expect(countsIn("deux accords a a a a a a a ".repeat(20_000))).toEqual([]);
  });
});

describe("signedDocuments()", () => {
  const text = "X a reçu Y. Ils ont signé deux accords.";

  test("is of the one meeting that the article is about", () => {
    expect(signedDocuments(text, mention, [mention])?.count).toBe(2);
    const background = { ...mention, role: "background" as const };
    expect(signedDocuments(text, mention, [mention, background])?.count).toBe(2);
    expect(signedDocuments(text, background, [mention, background])).toBe(null);
  });

  test("abstains where two meetings, or two numbers, leave it open", () => {
    expect(signedDocuments(text, mention, [mention, mention])).toBe(null);
    expect(signedDocuments(`${text} Ils ont signé trois contrats.`, mention, [mention])).toBe(null);
  });

  test("is of no call, and of none that is only planned", () => {
    expect(signedDocuments(text, { ...mention, format: "phone" }, [mention])).toBe(null);
    expect(signedDocuments(text, { ...mention, status: "planned" }, [mention])).toBe(null);
  });
});

describe("rankOf()", () => {
  test.each([
    [["president"], ["president"], "leaders"],
    [["president"], ["security-council-secretary"], "ministers"],
    [["foreign-minister", "president"], ["foreign-minister"], "ministers"],
    [["foreign-minister"], ["deputy-foreign-minister"], "officials"],
    [["foreign-minister"], ["ambassador"], "officials"],
    [["foreign-minister"], [null], null],
    [["foreign-minister"], [], null],
  ])("of %j and %j is %s", (iran, russia, rank) => {
    const people = [...iran.map((one) => official("IR", one)), ...russia.map((one) => official("RU", one))];
    expect(rankOf(people)?.rank ?? null).toBe(rank);
  });

  test("knows offices that are in the table", () => {
    const ids = new Set(offices.map(({ id }) => id));
    expect([...leadingOffices, ...ministerialOffices].filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("claimsOf()", () => {
  const texts = ["Ils ont signé deux accords.", "Ils ont signé trois accords.", "Trois accords ont été signés."];
  const told = texts.map((text, at): ToldMention & { origin: string } => ({
    story: `s${at}`,
    order: `${at}`,
    origin: `o${at}`,
    mention,
    title: null,
    text,
    signed: countsIn(text)[0]!,
  }));

  test("shows the number of documents that most origins give, and keeps the others", () => {
    expect(documentsShown(told)).toBe(3);
    expect(documentsShown(told.slice(0, 2))).toBe(2);
    expect(documentsShown(told.map((one) => ({ ...one, origin: "AFP" })))).toBe(2);
    const claims = claimsOf({ ...shownMeeting, rank: null, documents: 3 }, told, () => "same");
    expect(claims.map(({ story, field, value, agrees }) => [story, field, value, agrees])).toEqual([
      ["s0", "documents", "2", false],
      ["s1", "documents", "3", true],
      ["s2", "documents", "3", true],
    ]);
    for (const { quote, start, end, story } of claims)
      expect(quote).toContain(texts[Number(story.slice(1))]!.slice(start, end));
  });

  test("says by which office a source puts a meeting at a rank", () => {
    const text = "Le président iranien a reçu le secrétaire du Conseil de sécurité.";
    const secretary = official("RU", "security-council-secretary");
    const one: ToldMention = {
      story: "s",
      order: "",
      title: null,
      text,
      mention: {
        ...mention,
        participants: [official("IR", "president"), secretary],
        evidence: [{ field: "office", in: "text", source: "stated", of: secretary.identity, start: 29, end: 64 }],
      },
    };
    const claims = claimsOf({ ...shownMeeting, rank: "ministers", documents: null }, [one], () => "same");
    expect(claims.filter(({ field }) => field === "rank")).toMatchObject([
      { value: "ministers", agrees: true, from: "inferred", start: 29, end: 64 },
    ]);
  });
});
