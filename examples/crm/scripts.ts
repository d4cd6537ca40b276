/** The conversations of the demo, written for it. */
export interface Script {
  readonly name: string
  readonly from: string
  readonly channel: string
  readonly company?: string
  readonly email?: string
  readonly notes?: string
  readonly assignee?: string
  readonly tags?: readonly string[]
  readonly closedBy?: string
  readonly unread?: number
  readonly optedOut?: boolean
  /** Whose number it came by, before that joined an inbox. */
  readonly formerOwner?: string
  /** Why the last message of ours was not delivered. */
  readonly failed?: string
  /** Who, what, and how many minutes ago. */
  readonly lines: readonly (readonly [who: string, text: string, minutesAgo: number])[]
}

export const SCRIPTS: readonly Script[] = [
  {
    name: 'Rosa Delgado', from: '+14155550142', channel: 'shop-sms', email: 'rosa.delgado@mail.example',
    company: 'Delgado Flowers', notes: 'Rides a cargo bike for deliveries. Prefers texts before noon.',
    assignee: 'maria', tags: ['repair', 'urgent'], unread: 2,
    lines: [
      ['customer', 'Good morning! My cargo bike makes a grinding noise when I brake downhill.', 1560],
      ['maria', 'Good morning Rosa! That sounds like worn pads. Can you bring it in today?', 1548],
      ['customer', 'I have deliveries until 3. Would 4 pm work?', 1541],
      ['maria', '4 pm is perfect. I put you down with Tom in the workshop.', 1537],
      ['note:tom', 'Cargo fork needs the long pads, we have two sets on the shelf.', 1500],
      ['customer', 'Thank you!! You are saving my week.', 1490],
      ['tom', 'Pads are on, and I trued the rear wheel while it was here. No charge for the wheel.', 1190],
      ['customer', 'It rides like new. One thing: the left pedal clicks now?', 9],
      ['customer', 'I can send a little video if that helps', 7],
    ],
  },
  {
    name: 'Jonas Weidenfeller', from: '+14155550163', channel: 'shop-web', email: 'jonas@weiden.example',
    tags: ['order'], unread: 1,
    lines: [
      ['customer', 'Hi, is the Heron 3 in size L still in stock in green?', 26],
      ['aiko', 'Hi Jonas! One left, and it is on the floor right now. Shall I hold it?', 24],
      ['customer', 'Yes please! Until Saturday?', 14],
    ],
  },
  {
    name: '', from: '+14155550177', channel: 'shop-sms', unread: 1,
    lines: [['customer', 'Do you take trade-ins? I have a 2019 road bike, hardly used.', 33]],
  },
  {
    name: 'Priya Raghunathan', from: '+14155550118', channel: 'shop-whatsapp', company: 'Bluebird Architects',
    email: 'priya@bluebird.example', assignee: 'tom', tags: ['order', 'billing'],
    lines: [
      ['customer', 'Hello, we would like six city bikes for the office. Do you offer invoices?', 400],
      ['tom', 'Hello Priya, we do! For six I can take 8 % off and include a service after three months.', 391],
      ['customer', 'Wonderful. Could you put the baskets on as well?', 380],
      ['tom', 'Of course: black or natural wicker? I will send the invoice when I know.', 371],
      ['customer', 'Natural wicker 🧺 And delivery on the 14th would be ideal.', 96],
      ['tom', 'Noted: six Heron City, natural wicker, delivery on the 14th before 10. The invoice is in your mail.', 90],
    ],
  },
  {
    name: '山本 さくら', from: '+14155550131', channel: 'shop-whatsapp', assignee: 'aiko', tags: ['happy'],
    lines: [
      ['customer', 'こんにちは！注文したヘルメットは届きましたか？', 300],
      ['aiko', 'こんにちは、さくらさん。はい、今朝届きました。いつでもどうぞ！', 290],
      ['customer', 'ありがとうございます。土曜日に行きます 🚲', 285],
    ],
  },
  {
    name: 'ليلى حداد', from: '+14155550154', channel: 'shop-whatsapp', unread: 1,
    lines: [['customer', 'مرحباً، هل لديكم دراجات للأطفال من عمر خمس سنوات؟ وكم السعر؟', 51]],
  },
  {
    name: 'Marcus O’Sullivan-Featherstonehaugh the Younger', from: '+14155550199', channel: 'workshop-sms',
    assignee: 'tom', tags: ['repair'],
    lines: [
      ['customer', 'Ticket 4471, how is the wheel coming along?', 210],
      ['tom', 'Spokes came in an hour ago. It will be on the stand first thing tomorrow.', 205],
      ['customer', 'Cheers Tom', 204],
    ],
  },
  {
    name: 'Beatriz Carvalho', from: '+14155550186', channel: 'workshop-sms', tags: ['repair'], unread: 3,
    lines: [
      ['customer', 'Oi! Vocês falam português?', 74],
      ['customer', 'O câmbio da minha bicicleta não passa para a marcha mais leve.', 73],
      ['customer', 'Posso levar amanhã cedo?', 70],
    ],
  },
  {
    name: 'Owen Pritchard', from: '+14155550105', channel: 'workshop-sms', assignee: 'maria', tags: ['repair'],
    failed: 'The number is not in service',
    lines: [
      ['customer', 'Could you send me the total for the fork service?', 620],
      ['maria', 'It is 84 dollars with the new seals. You can pay when you collect it.', 610],
    ],
  },
  {
    name: 'Hannelore Vogt', from: 'hannelore.vogt@mail.example', email: 'hannelore.vogt@mail.example',
    channel: 'rental-mail', tags: ['rental'], unread: 1,
    lines: [
      ['customer', 'Dear Sir or Madam,\n\nwe are a group of nine and would like to rent touring bikes from the 3rd to the 9th of next month. Two of us need frames below 48 cm. Could you tell us the price, and whether bags are included?\n\nKind regards,\nHannelore Vogt', 840],
    ],
  },
  {
    name: 'Dele Adeyemi', from: '+14155550122', channel: 'shop-sms', optedOut: true, assignee: 'aiko',
    lines: [
      ['aiko', 'Hi Dele, your yearly check is due. Shall I book you in?', 2900],
      ['customer', 'Please stop sending me these', 2890],
    ],
  },
  {
    name: 'Kirsten Aaberg', from: 'kirsten@aaberg.example', email: 'kirsten@aaberg.example', channel: 'rental-mail', tags: ['rental', 'billing'],
    closedBy: 'samira',
    lines: [
      ['customer', 'The deposit of last weekend has not come back yet.', 4400],
      ['samira', 'Hello Kirsten, it went out this morning and takes two days. Sorry for the wait!', 4350],
      ['customer', 'It arrived, thank you.', 2950],
    ],
  },
  {
    name: 'Félix Nakamura', from: '+14155550149', channel: 'shop-web', closedBy: 'maria', tags: ['happy'],
    lines: [
      ['customer', 'Which pump fits the narrow valves?', 5900],
      ['maria', 'The Gull pump does both. It is 24 dollars, and we have plenty.', 5890],
      ['customer', 'Bought! Great advice, as always.', 5600],
    ],
  },
  {
    name: 'Gideon Marsh', from: '+14155550186', channel: 'workshop-sms', formerOwner: 'maria',
    lines: [
      ['customer', 'Hi Maria, Joan at the bakery gave me your number. Do you still build wheels?', 152_000],
      ['maria', 'Hi Gideon! I do, on Thursdays. What are you riding?', 151_940],
      ['customer', 'An old touring bike, 36 spokes at the back. It carries everything I own.', 151_930],
      ['maria', 'Then it deserves good spokes. Bring the wheel by, I will have it ready in a week.', 151_910],
    ],
  },
  {
    name: 'Noor van Dijk', from: '+14155550187', channel: 'workshop-sms', formerOwner: 'maria',
    lines: [
      ['customer', 'The chain you put on last spring is still silent. Thank you!', 131_000],
      ['maria', 'That makes my day. From next week this number is the workshop’s, so whoever is in can help you.', 130_960],
      ['customer', 'Even better, see you all!', 130_950],
    ],
  },
]
