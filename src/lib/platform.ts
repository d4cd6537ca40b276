interface WithHints {
  readonly userAgentData?: { readonly platform: string }
}

/** Whether shortcuts are made with Command instead of Ctrl here. */
export const isApple = (): boolean => {
  const here: WithHints & Pick<Navigator, 'userAgent'> = navigator
  return /mac|iphone|ipad|ios/i.test(here.userAgentData?.platform ?? here.userAgent)
}
