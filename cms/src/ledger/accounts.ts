import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { officeAnswer, type OfficeAnswer } from "./answers.ts";
import {
  type DisabledPerson,
  disabledPerson,
  passwordAnswer,
  type PasswordAnswer,
  peopleEvent,
  type PeopleEvent,
  type PersonStanding,
  personStanding,
} from "./officeAnswers.ts";
import { call, rows } from "./query.ts";

/** The ledger about accounts: passwords that two persons replace, and people who leave. */
export interface AccountsLedger {
  standingOf(person: string): Promise<PersonStanding>;
  proposePassword(actor: string, person: string, label: string): Promise<OfficeAnswer>;
  confirmPassword(actor: string, proposal: number): Promise<PasswordAnswer>;
  disablePerson(actor: string, person: string, label: string): Promise<OfficeAnswer>;
  proposeEnable(actor: string, person: string): Promise<OfficeAnswer>;
  confirmEnable(actor: string, proposal: number): Promise<OfficeAnswer>;
  disabledPeople(): Promise<DisabledPerson[]>;
  /** What was done about people, the latest first. */
  peopleHistory(most: number): Promise<PeopleEvent[]>;
}

/** @param pool connections of the `cms` role */
export function accountsLedger(pool: Pool | PoolClient): AccountsLedger {
  return {
    standingOf: async (person) => {
      const [standing] = await rows(
        pool,
        personStanding,
        `SELECT publication.acting_roles($1) AS roles,
           EXISTS (SELECT FROM publication.disabled_person WHERE person = $1) AS disabled`,
        [person],
      );
      if (!standing) throw new Error("A query without FROM has one row.");
      return standing;
    },
    proposePassword: (...values) => call(pool, officeAnswer, "propose_password", values),
    confirmPassword: (...values) => call(pool, passwordAnswer, "confirm_password", values),
    disablePerson: (...values) => call(pool, officeAnswer, "disable_person", values),
    proposeEnable: (...values) => call(pool, officeAnswer, "propose_enable", values),
    confirmEnable: (...values) => call(pool, officeAnswer, "confirm_enable", values),
    disabledPeople: () =>
      rows(
        pool,
        disabledPerson,
        "SELECT person, label, roles FROM publication.disabled_person ORDER BY label, person",
      ),
    peopleHistory: (most) => call(pool, z.array(peopleEvent), "people_history", [most]),
  };
}
