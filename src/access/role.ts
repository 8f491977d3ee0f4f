/** Reader roles (access.md §3). The demo serves one; the others come with their own columns in the policy. */
export type Role = "registration-staff";

/** One sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Sent in place of a value that the reader may not see: why, and where to ask. Never beside the value. */
export interface HiddenField {
  readonly field: string;
  readonly reason: Words;
}
