/** Switches between light and dark, and keeps the choice. Until one is made, the page follows the system. */
import { IconButton } from './IconButton'
import { chooseTheme, shownTheme } from './theme'

export function ThemeToggle() {
  return (
    <IconButton
      icon="moon"
      label="Light or dark"
      onPress={() => chooseTheme(shownTheme() === 'dark' ? 'light' : 'dark')}
    />
  )
}
