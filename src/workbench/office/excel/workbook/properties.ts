import { ClientObject } from "../../core/client-object";
import { covers } from "../../core/covers";
import type { Property } from "../../core/property";

/** Stands in for Excel.DocumentProperties. */
export class DocumentProperties extends ClientObject<true> {}

type TextProperty = "author" | "category" | "comments" | "company" | "keywords" | "manager" | "subject" | "title";
const texts = new Map<TextProperty, string>();

const text = (name: TextProperty): Property<true, string> => ({
  read: () => texts.get(name) ?? "",
  write: (_workbook, value) => void texts.set(name, value),
});

covers<Excel.DocumentProperties>()("Excel.DocumentProperties", DocumentProperties, {
  author: text("author"),
  category: text("category"),
  comments: text("comments"),
  company: text("company"),
  keywords: text("keywords"),
  manager: text("manager"),
  subject: text("subject"),
  title: text("title"),
});
