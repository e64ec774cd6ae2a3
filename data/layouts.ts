import type { OutletLayout } from "../core/page/tables.ts";

/**
 * Layouts of single outlets, where the general reading is known to fail. Each needs a stored page under
 * `fixtures/pages/` that shows it. None is needed so far.
 */
export const layouts: readonly OutletLayout[] = [];
