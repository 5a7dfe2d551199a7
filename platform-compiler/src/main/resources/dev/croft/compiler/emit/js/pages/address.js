// Which screen an address names, and what it says to it.

const steps = (path) => path.split("/").filter(Boolean);
const parameter = (step) => /^\{(.+)\}$/.exec(step)?.[1];

export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A fixed word wins over a parameter: /orders/new is not the order "new".
 *
 * @param path without the context
 * @returns the screen and the parameters that its path names
 */
export function screenAt(screens, path) {
  const asked = steps(path).map(decoded);
  const rank = ({ pattern }) => pattern.map((step) => (parameter(step) ? "1" : "0")).join("");
  const [found] = screens
    .map((screen) => ({ screen, pattern: steps(screen.path) }))
    .filter(({ pattern }) => pattern.length === asked.length && pattern.every((step, at) => parameter(step) || step === asked[at]))
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  if (!found) {
    return null;
  }
  const named = found.pattern.map((step, at) => [parameter(step), asked[at]]).filter(([name]) => name);
  return { screen: found.screen, parameters: Object.fromEntries(named) };
}

/** @returns the query with these changes; what is empty is left out */
export function changed(query, changes) {
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === undefined || value === "") {
      next.delete(key);
    } else {
      next.set(key, value);
    }
  }
  return next;
}

/** Whether a key says something about one part and not to the screen. */
export const ofOnePart = (key) => key.startsWith("_");

/** @returns the parts whose page, size or order differs; null when more than that differs */
export function partsThatDiffer(before, after) {
  const keys = new Set([...before.keys(), ...after.keys()]);
  const different = [...keys].filter((key) => before.get(key) !== after.get(key));
  const parts = different.map((key) => /^_(?:page|size|sort)\.(\d+)$/.exec(key)?.[1]);
  return different.length === 0 || parts.includes(undefined) ? null : [...new Set(parts)];
}
