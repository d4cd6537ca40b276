import { pluralFor } from '../plural.js'
import type { StartingTerms } from '../terms/starting.js'

const plural = pluralFor('en')

export const starting: StartingTerms = {
  startWith: 'With',
  startKinds: { customer: 'Customer', direct: 'Colleague', team: 'Team' },
  colleague: 'Colleague',
  teamName: 'Name of the team chat',
  teamMembers: 'Members',
  chooseColleague: 'Choose a colleague.',
  nameTeam: 'Give it a name, and choose who is in it.',
  colleaguesFailed: 'Colleagues could not be loaded',
  writeFrom: 'From',
  ownNumbers: 'My own numbers',
  writeTo: 'To',
  changeContact: 'Choose somebody else',
  startIt: 'Start',
  starting: 'Starting…',
  noOriginTitle: 'No number to write from',
  noOriginHint: 'None of your inboxes has a number that may begin a conversation. A manager can add one.',
  customersFirst: channel => `${channel}: customers write first here`,
  useTextInstead: 'On WhatsApp customers write first. A text message can begin a conversation.',
  chooseContact: 'Choose a contact, or type a whole number.',
  searchContacts: 'Name or number',
  searchContactsHint: 'Name, company, or a whole phone number',
  contactsFound: 'Contacts',
  contactsFailed: 'Contacts could not be loaded',
  noContacts: 'No contact has that name or number.',
  moreContacts: count => plural(count, { one: '# more: go on typing', other: '# more: go on typing' }),
  unknownNumber: number => `Unknown number ${number}`,
  unknownAddress: address => `Unknown address ${address}`,
  numberFaults: {
    'too-short': 'Too short for a phone number.',
    'too-long': 'Too long for a phone number.',
    'not-a-phone': 'This is no phone number. Numbers abroad begin with +.',
  },
  noNumber: 'No phone number',
  noMailAddress: 'No mail address',
  mustNotBeTexted: 'Opted out: must not be texted',
}
