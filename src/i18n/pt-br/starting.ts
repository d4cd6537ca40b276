import { pluralFor } from '../plural.js'
import type { StartingTerms } from '../terms/starting.js'

const plural = pluralFor('pt-BR')

export const starting: StartingTerms = {
  startWith: 'Com',
  startKinds: { customer: 'Cliente', direct: 'Colega', team: 'Equipe' },
  colleague: 'Colega',
  teamName: 'Nome do chat em equipe',
  teamMembers: 'Participantes',
  chooseColleague: 'Escolha um colega.',
  nameTeam: 'Dê um nome e escolha quem participa.',
  colleaguesFailed: 'Não foi possível carregar os colegas',
  writeFrom: 'De',
  ownNumbers: 'Meus números',
  writeTo: 'Para',
  changeContact: 'Escolher outra pessoa',
  startIt: 'Iniciar',
  starting: 'Iniciando…',
  noOriginTitle: 'Nenhum número para escrever',
  noOriginHint: 'Nenhuma das suas caixas tem um número que possa iniciar uma conversa. Um gestor pode adicionar.',
  customersFirst: channel => `${channel}: aqui o cliente escreve primeiro`,
  useTextInstead: 'No WhatsApp o cliente escreve primeiro. Um SMS pode iniciar uma conversa.',
  chooseContact: 'Escolha um contato ou digite um número completo.',
  searchContacts: 'Nome ou número',
  searchContactsHint: 'Nome, empresa ou um número de telefone completo',
  contactsFound: 'Contatos',
  contactsFailed: 'Não foi possível carregar os contatos',
  noContacts: 'Nenhum contato tem esse nome ou número.',
  moreContacts: count => plural(count, { one: 'mais #: continue digitando', other: 'mais #: continue digitando' }),
  unknownNumber: number => `Número desconhecido ${number}`,
  unknownAddress: address => `Endereço desconhecido ${address}`,
  numberFaults: {
    'too-short': 'Curto demais para um número de telefone.',
    'too-long': 'Longo demais para um número de telefone.',
    'not-a-phone': 'Isto não é um número de telefone. Números do exterior começam com +.',
  },
  noNumber: 'Sem número de telefone',
  noMailAddress: 'Sem endereço de e-mail',
  mustNotBeTexted: 'Cancelou as mensagens: não pode receber texto',
}
