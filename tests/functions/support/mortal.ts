/** What a process that was cut off throws. */
export class Cut extends Error {
  override readonly name = "Cut";
}

/** A process that dies at its nth call of a service: before the call goes out, or when its answer would come back. */
export function mortality(at: number, when: "before" | "after") {
  let calls = 0;
  return {
    calls: () => calls,
    async guarded<T>(call: () => Promise<T>): Promise<T> {
      const own = ++calls;
      if (own > at || (own === at && when === "before")) throw new Cut("cut off");
      const answer = await call();
      if (own === at) throw new Cut("cut off");
      return answer;
    },
  };
}
