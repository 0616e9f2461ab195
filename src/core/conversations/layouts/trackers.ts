import type { TableLayout } from "./layout.ts";

const TRACKER = {
  currency: ["currency"],
  date: ["startdate", "date", "day", "spentdate", "reportdate"],
  time: ["starttime", "start"],
} as const;

/** What programs that keep hours write. */
export const TRACKER_LAYOUTS: readonly TableLayout[] = [
  {
    format: "timeTracker",
    needs: ["project", "duration"],
    marks: {
      of: ["user", "email", "client", "task", "billable", "startdate", "starttime", "enddate", "endtime", "tags"],
      least: 5,
    },
    columns: { ...TRACKER, who: ["user", "member"], what: ["description", "task", "project"], hours: ["duration"] },
  },
  {
    format: "timeTracker",
    needs: ["project"],
    marks: {
      of: [
        "durationh",
        "durationdecimal",
        "billableamountusd",
        "billableamount",
        "group",
        "startdate",
        "enddate",
        "billable",
      ],
      least: 4,
    },
    columns: {
      ...TRACKER,
      who: ["user"],
      what: ["description", "task", "project"],
      hours: ["durationh", "durationdecimal"],
    },
  },
  {
    format: "timeTracker",
    needs: ["project", "hours", "date"],
    marks: {
      of: [
        "firstname",
        "lastname",
        "notes",
        "billable",
        "invoiced",
        "projectcode",
        "employee",
        "roles",
        "billablerate",
      ],
      least: 4,
    },
    columns: { ...TRACKER, who: ["firstname", "lastname"], what: ["notes", "task", "project"], hours: ["hours"] },
  },
  {
    format: "timeTracker",
    needs: ["project", "member"],
    marks: {
      of: ["organization", "timezone", "activity", "time", "tracked", "spent", "idle", "manual", "taskid", "date"],
      least: 3,
    },
    columns: {
      ...TRACKER,
      who: ["member"],
      what: ["notes", "task", "project"],
      hours: ["time", "tracked", "duration", "hours"],
    },
  },
];
