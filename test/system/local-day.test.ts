import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { dayOf } from "../../src/core/values/days.ts";
import { localDayOf } from "../../src/system/now.ts";

// The day comes from Date, without the name of the zone; it must be the day that the zone gives.

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each(["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago"])(
  "in %s the local day is the day of that zone",
  (name) => {
    process.env.TZ = name;
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-30T00:00:00Z"), noInvalidDate: true }),
        (at) => {
          const instant = `${at.toISOString().slice(0, 19)}Z`;
          expect(localDayOf(instant)).toBe(dayOf(instant, name));
        },
      ),
    );
  },
);
