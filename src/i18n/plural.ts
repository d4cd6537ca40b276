/** The forms of one word by the language's plural rules; one not given is `other`. `#` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** Picks the form and writes the number as the language does. Once a language: `const plural = pluralFor('en')`. */
export const pluralFor = (language: string): (count: number, forms: PluralForms) => string => {
  // Built on first use: each costs as much as drawing a row.
  let rules: Intl.PluralRules | undefined
  let numbers: Intl.NumberFormat | undefined
  return (count, forms) => {
    rules ??= new Intl.PluralRules(language)
    numbers ??= new Intl.NumberFormat(language)
    return (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count))
  }
}
