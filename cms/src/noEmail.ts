import type { EmailAdapter } from "payload";

/** There is no mail server: nothing is sent, and nobody is told that something was. */
export const noEmail: EmailAdapter = () => ({
  name: "none",
  defaultFromAddress: "nobody@haizhu.example",
  defaultFromName: "nobody",
  sendEmail: () => Promise.reject(new Error("This system sends no e-mail.")),
});
