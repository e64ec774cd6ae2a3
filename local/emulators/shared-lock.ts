/**
 * Many may hold it together, or one alone; who waits is served in order, so that neither starves the other.
 * Single writes share it, a transaction has it alone.
 */
export class SharedLock {
  private holders = 0;
  private alone = false;
  private readonly waiting: { readonly exclusive: boolean; readonly enter: () => void }[] = [];

  shared<T>(work: () => Promise<T>): Promise<T> {
    return this.hold(false, work);
  }

  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.hold(true, work);
  }

  private async hold<T>(exclusive: boolean, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter) => {
      this.waiting.push({ exclusive, enter });
      this.admit();
    });
    try {
      return await work();
    } finally {
      this.holders--;
      this.alone = false;
      this.admit();
    }
  }

  private admit(): void {
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (this.alone || (next.exclusive && this.holders > 0)) return;
      this.waiting.shift();
      this.holders++;
      this.alone = next.exclusive;
      next.enter();
    }
  }
}
