import type { FileText } from "@haizhu/shared/fileText";

/** Why a PDF cannot be taken in. */
export type PdfRefusal = "broken" | "locked" | "tooLong" | "holdsFiles" | "holdsProgram";

/** What the program that reads a PDF says about it. */
export type PdfAnswer = { text: FileText } | { refused: PdfRefusal };
