// oxlint-disable typescript/no-unsafe-type-assertion -- commands come from the stages alone
/** The condition of a write, as the stages write them. */
export interface Condition {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>>;
}

type Values = object;

/** Whether the condition of a write holds for the item that is there. AND binds more closely than OR; no brackets. */
export function holds(item: Values | undefined, condition: Condition): boolean {
  const { ConditionExpression: expression, ExpressionAttributeValues: values = {} } = condition;
  if (expression === undefined) return true;
  const at = (path: string): unknown => valueAt(item, path, condition);
  const isTrue = (clause: string): boolean => {
    const [, not, path] = /^attribute_(not_)?exists\((.+)\)$/.exec(clause) ?? [];
    if (path !== undefined) return (at(path) === undefined) === (not !== undefined);
    const [left, right, more] = clause.split(" = ");
    if (left === undefined || right === undefined || more !== undefined) throw new Error(`Not emulated: "${clause}"`);
    return at(left) === values[right];
  };
  return expression.split(" OR ").some((every) => every.split(" AND ").every(isTrue));
}

/** An item with what `SET a = :b, …` gives it. */
export function setBy<T extends Values>(item: T, update: Condition & { readonly UpdateExpression: string }): T {
  const { UpdateExpression, ExpressionAttributeNames: names = {}, ExpressionAttributeValues: values = {} } = update;
  if (!UpdateExpression.startsWith("SET ")) throw new Error(`Not emulated: "${UpdateExpression}"`);
  const set = UpdateExpression.slice("SET ".length)
    .split(", ")
    .map((part) => {
      const [left = "", right = ""] = part.split(" = ");
      return [names[left] ?? left, values[right]];
    });
  return { ...item, ...(Object.fromEntries(set) as object) };
}

function valueAt(item: Values | undefined, path: string, { ExpressionAttributeNames: names = {} }: Condition): unknown {
  return path
    .split(".")
    .map((part) => names[part] ?? part)
    .reduce<unknown>((value, part) => (value as Readonly<Record<string, unknown>> | undefined)?.[part], item);
}
