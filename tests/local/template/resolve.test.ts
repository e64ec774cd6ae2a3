import { expect, test } from "vitest";
import { resolve } from "../../../local/template/resolve.ts";

const references = {
  ref: (id: string) => (id === "AWS::NoValue" ? undefined : `<${id}>`),
  attribute: (id: string, name: string) => `<${id}.${name}>`,
};

test.each([
  ["plain values", { a: [1, "b", null, true] }, { a: [1, "b", null, true] }],
  ["Ref", { Ref: "Queue" }, "<Queue>"],
  ["Ref of no value", { a: { Ref: "AWS::NoValue" }, b: [{ Ref: "AWS::NoValue" }, 1] }, { b: [1] }],
  ["Fn::GetAtt of a list", { "Fn::GetAtt": ["Queue", "Arn"] }, "<Queue.Arn>"],
  ["Fn::GetAtt of a text", { "Fn::GetAtt": "Table.Stream.Arn" }, "<Table.Stream.Arn>"],
  ["Fn::Join", { "Fn::Join": ["/", ["a", { Ref: "B" }, "c"]] }, "a/<B>/c"],
  ["Fn::Select of Fn::Split", { "Fn::Select": [1, { "Fn::Split": [":", "a:b:c"] }] }, "b"],
  ["Fn::Sub", { "Fn::Sub": "x-${AWS::Region}-${Queue.Arn}-${!kept}" }, "x-<AWS::Region>-<Queue.Arn>-${kept}"],
  ["Fn::Sub with names", { "Fn::Sub": ["${name}-${Ref}", { name: { Ref: "A" } }] }, "<A>-<Ref>"],
  ["an object that only looks like one", { Ref: "A", other: 1 }, { Ref: "A", other: 1 }],
])("resolve() gives the value of %s", (_, template, value) => {
  expect(resolve(template, references)).toEqual(value);
});

test("resolve() throws at a function that it does not know", () => {
  expect(() => resolve({ "Fn::ImportValue": "x" }, references)).toThrow('Cannot resolve "Fn::ImportValue"');
});
