/** What we promise about versions, in months; the reasons are in docs/adr. */
export const promises = {
  /** How long v1 is kept up to date beside a v2. */
  bothVersions: 24,
  /** How long before it ends v1 says so. */
  notice: 12,
};

/** How often an app asks at most, in minutes: more brings nothing new. */
export const asking = { changes: 10, alerts: 1 };
