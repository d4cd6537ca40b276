import type { ReadNumber } from '../../lib/phone.js'

/** Beginning a conversation, and choosing whom with. */
export interface StartingTerms {
  readonly startWith: string
  readonly startKinds: Readonly<Record<'customer' | 'direct' | 'team', string>>
  readonly colleague: string
  readonly teamName: string
  readonly teamMembers: string
  readonly chooseColleague: string
  readonly nameTeam: string
  readonly colleaguesFailed: string
  readonly writeFrom: string
  readonly ownNumbers: string
  readonly writeTo: string
  readonly changeContact: string
  readonly startIt: string
  readonly starting: string
  readonly noOriginTitle: string
  readonly noOriginHint: string
  readonly customersFirst: (channel: string) => string
  readonly useTextInstead: string
  readonly chooseContact: string
  readonly searchContacts: string
  readonly searchContactsHint: string
  readonly contactsFound: string
  readonly contactsFailed: string
  readonly noContacts: string
  readonly moreContacts: (count: number) => string
  readonly unknownNumber: (number: string) => string
  readonly unknownAddress: (address: string) => string
  readonly numberFaults: Readonly<Record<Extract<ReadNumber, { fault: unknown }>['fault'], string>>
  readonly noNumber: string
  readonly noMailAddress: string
  readonly mustNotBeTexted: string
}
