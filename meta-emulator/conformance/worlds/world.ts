import type { Desk } from "../../src/testing/desk.ts";
import type { RequestCase } from "../request-case.ts";
import type { Preparations } from "../run/request.ts";

/** Where the cases of a feature are tried. */
export type World = {
  name: string;
  cases: readonly RequestCase[];
  /** Opened once for all cases; else for each of them. */
  shared?: true;
  open: () => Promise<OpenWorld>;
};

export type OpenWorld = {
  desk: Desk;
  preparations?: Preparations;
  /** Before each case, when the world is shared. */
  beforeEach?: () => Promise<unknown>;
  close?: () => Promise<void>;
};
