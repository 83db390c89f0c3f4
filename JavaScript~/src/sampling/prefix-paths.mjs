// All ways in which a nationality's symbols write an asked beginning, each with its exact probability under the model.
import { isLess, scaled } from '../numbers/soft-float.mjs';

/** So many ways are kept, the likeliest, after each symbol, at most. */
const widest = 64;

// So many steps of the network are taken at most: fewer ways are kept where nationalities, networks and letters are many.
const mostFollowed = 30_000;
const narrowest = 8;

/** The number of ways kept, where one way for each nationality takes so many steps. */
export const widthFor = (steps) => Math.max(narrowest, Math.min(widest, Math.floor(mostFollowed / steps)));

/** Where a drawn name begins: a nationality, the places of the symbols that write the beginning, and what follows from them. */
export const startOf = (nationality, softFloat) => ({ nationality, path: [], state: 0, chars: 0, softFloat });

/** The likeliest starts, in the order in which they stand; of equally likely ones the first. */
export function likeliest(starts, most) {
  if (starts.length <= most) return starts;
  const order = starts.map((_, i) => i);
  order.sort((a, b) => (isLess(starts[a].softFloat, starts[b].softFloat) ? 1 : isLess(starts[b].softFloat, starts[a].softFloat) ? -1 : a - b));
  return order.slice(0, most).sort((a, b) => a - b).map((i) => starts[i]);
}

export function findPaths(plan, nationality, softFloat, width, cursor) {
  const { automaton } = nationality;
  const found = [];
  let open = [startOf(nationality, softFloat)];

  // For each way, the networks' states before its last symbol: walking it from its beginning would cost the square of its length.
  let states = new Map();
  while (open.length > 0) {
    const longer = [], next = new Map();
    for (const start of open) {
      if (automaton.hasBegun(start.state)) found.push(start);
      else extend(plan, start, states.get(start), cursor, longer, next);
    }
    open = likeliest(longer, width);
    states = next;
  }
  return found;
}

function extend(plan, start, before, cursor, longer, states) {
  const { nationality, path } = start;
  const { automaton } = nationality;
  if (before === undefined) {
    cursor.begin(plan, nationality, false);
  } else {
    cursor.resume(plan, nationality, before, path.length - 1);
    cursor.append(path[path.length - 1]);
  }
  const from = cursor.weigh();
  let here;
  for (let place = Math.max(from, 1); place < nationality.symbols.length; place++) {
    const weight = cursor.weights[place];
    if (weight === 0) continue;
    const state = automaton.next(start.state, place);
    const chars = start.chars + automaton.width(start.state, place);
    if (state < 0 || !automaton.canSucceed(state, chars, path.length + 1)) continue;
    const way = { nationality, path: [...path, place], state, chars, softFloat: scaled(start.softFloat, weight, cursor.total) };
    longer.push(way);
    if (!automaton.hasBegun(state)) states.set(way, here ??= cursor.save());
  }
}
