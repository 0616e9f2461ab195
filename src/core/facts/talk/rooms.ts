import { addDays } from "../../values/days.ts";
import type { ReadTurn } from "./reading.ts";

/** The turns of each place in the order of time, and where each stands among them. */
export interface Rooms {
  readonly all: readonly ReadTurn[];
  readonly of: (turn: ReadTurn) => { readonly room: readonly ReadTurn[]; readonly at: number };
}

/** Sorts turns by the place they were written in. */
export const roomsOf = (all: readonly ReadTurn[]): Rooms => {
  const rooms = new Map<string, ReadTurn[]>();
  const places = new Map<ReadTurn, number>();
  for (const turn of all) {
    const room = rooms.get(turn.channel) ?? [];
    rooms.set(turn.channel, room);
    places.set(turn, room.push(turn) - 1);
  }
  return { all, of: (turn) => ({ room: rooms.get(turn.channel) ?? [], at: places.get(turn) ?? 0 }) };
};

/** The next turn of the other side in the same place. */
export const nextAfter = (turn: ReadTurn, rooms: Rooms): ReadTurn | undefined => {
  const { room, at } = rooms.of(turn);
  let place = at + 1;
  while (place < room.length && room[place]?.side === turn.side) place += 1;
  return room[place];
};

/** The last turn of the other side before this one in the same place, with none of the own side on an earlier day between, so many days back. */
export const beforeIn = (turn: ReadTurn, rooms: Rooms, days: number): ReadTurn | undefined => {
  const { room, at } = rooms.of(turn);
  let place = at - 1;
  while (place >= 0 && room[place]?.side === turn.side && room[place]?.on === turn.on) place -= 1;
  const before = room[place];
  if (before?.on === undefined || turn.on === undefined || before.side === turn.side) return undefined;
  return before.on >= addDays(turn.on, -days) ? before : undefined;
};

/** What the same side wrote in the same place after a turn and before its answer. */
export const lastOwnBefore = (turn: ReadTurn, next: ReadTurn | undefined, rooms: Rooms): readonly ReadTurn[] => {
  const { room, at } = rooms.of(turn);
  return next === undefined ? [] : room.slice(at + 1, rooms.of(next).at).filter(({ side }) => side === turn.side);
};
