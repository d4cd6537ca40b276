/** What is used again and again, made once; of more than `most`, whatever was not used for longest is forgotten. */
export const createRecent = <V>(most: number): ((key: string, create: () => V) => V) => {
  const values = new Map<string, V>()
  return (key, create) => {
    const value = values.has(key) ? values.get(key) as V : create()
    // The one used last stands last.
    values.delete(key)
    values.set(key, value)
    if (values.size > most) values.delete(values.keys().next().value!)
    return value
  }
}
