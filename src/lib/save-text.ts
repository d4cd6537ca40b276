/** Puts a text among the downloads of a person, as a file made here. */
export const saveText = (name: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has read the address by the next task.
  setTimeout(() => { URL.revokeObjectURL(url) })
}
