/**
 * Markdown as elements of the page. The text is read into tokens and each token is drawn here, so that nothing of it
 * can become HTML: tags are shown as they were typed. Links go to http, https and mail only; pictures are their words.
 */
import { lexer, type Token, type Tokens } from 'marked'
import { Fragment, type ReactNode, useMemo } from 'react'
import styles from './Markdown.module.css'

export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => lexer(text, { gfm: true, breaks: true }), [text])
  return (
    <div className={styles.markdown} dir="auto">
      {drawn(tokens)}
    </div>
  )
}

function drawn(tokens: readonly Token[] | undefined): ReactNode {
  return tokens?.map((token, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no other identity, and are drawn anew as a whole
    <Fragment key={index}>{element(token)}</Fragment>
  ))
}

function element(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'paragraph':
      return <p>{drawn(token.tokens)}</p>
    case 'heading':
      return <p className={styles.heading}>{drawn(token.tokens)}</p>
    case 'blockquote':
      return <blockquote>{drawn(token.tokens)}</blockquote>
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'list':
      return list(token as Tokens.List)
    case 'table':
      return table(token as Tokens.Table)
    case 'hr':
      return <hr />
    case 'strong':
      return <strong>{drawn(token.tokens)}</strong>
    case 'em':
      return <em>{drawn(token.tokens)}</em>
    case 'del':
      return <del>{drawn(token.tokens)}</del>
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'link':
      return link(token as Tokens.Link)
    case 'image':
      return token.text || token.href
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? drawn(token.tokens) : decoded(token.text)
    default:
      return token.raw
  }
}

function list(token: Tokens.List): ReactNode {
  const items = token.items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <li key={index}>
      {item.task && <input type="checkbox" checked={item.checked ?? false} readOnly aria-label="done" />}
      {drawn(item.tokens.filter((part) => (part.type as string) !== 'checkbox'))}
    </li>
  ))
  return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>
}

function table(token: Tokens.Table): ReactNode {
  const cells = (row: readonly Tokens.TableCell[], Cell: 'th' | 'td') =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    row.map((cell, index) => <Cell key={index}>{drawn(cell.tokens)}</Cell>)
  return (
    <table>
      <thead>
        <tr>{cells(token.header, 'th')}</tr>
      </thead>
      <tbody>
        {token.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  )
}

function link(token: Tokens.Link): ReactNode {
  const words = drawn(token.tokens)
  if (!isSafeAddress(token.href)) return words
  return (
    <a href={token.href} rel="noreferrer noopener nofollow" target="_blank">
      {words}
    </a>
  )
}

/** Whether a link may lead there: the web and mail, nothing that runs. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  return ['http:', 'https:', 'mailto:'].includes(new URL(address).protocol)
}

/** The entities that people write for what Markdown reads as marks. */
function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
