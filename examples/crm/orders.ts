/** What the CRM itself knows of a customer. */
export interface Order {
  readonly id: string
  readonly item: string
  readonly daysAgo: number
  /** US dollars. */
  readonly total: number
}

const ITEMS = [
  ['Heron 3, green', 1290], ['Brake pads, long', 38], ['Gull pump', 24], ['Wicker basket', 54], ['Yearly check', 79],
  ['Helmet, matte', 89], ['Kids’ bike, 16 in', 310], ['Touring bags', 145],
] as const

/** Made up from the customer's id, the same each time. Who was saved in the inbox has not bought anything yet. */
export const ordersOf = (customerId: string): readonly Order[] => {
  if (!customerId.startsWith('customer-')) return []
  const seed = customerId.length * 31 + customerId.charCodeAt(customerId.length - 1)
  return Array.from({ length: seed % 4 + 1 }, (_, index) => {
    const [item, total] = ITEMS[(seed + index * 3) % ITEMS.length]!
    return { id: `TC-${4000 + seed * 7 % 500 + index}`, item, total, daysAgo: 12 + index * 61 + seed % 40 }
  })
}
