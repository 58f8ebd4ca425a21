/**
 * Words as search sees them: folded, with what a person varies taken away (endings, hyphens, dots in abbreviations).
 * Folding for equality is fold.ts; this is coarser.
 */
import { stemmer } from 'stemmer'
import { fold } from '../fold'
import { plainForm } from './irregular'

/** Words that say how a sentence hangs together, not what it is about. */
const slight = new Set(
  (
    'a about all an and any anyone are as at be been being but by can could did do does for from had has have he her his ' +
    'how if in into is it its just may might more most much of on one or our she should so some such than that the their ' +
    'them then there these they this those through to too very was we were what when where which while who why will ' +
    'with would you your both each either every other'
  ).split(' '),
)

/** All of these say no: "neither side de-escalates" answers to "no de-escalation". */
const negations = new Set('no not neither nor never none nothing nobody without cannot'.split(' '))

/** Words that carry a sentence more than its matter: they count, but little, and nothing is read into their spelling. */
const light = new Set(
  (
    'become becomes became becoming come comes came coming few fewer further get gets got getting give gives gave given ' +
    'giving go goes going went gone happen happens happened happening keep keeps kept keeping less let lets letting make ' +
    'makes made making many per put puts putting say says said saying see sees saw seen seeing seem seems take takes ' +
    'taken took taking thing things want wants wanted way ways yet'
  ).split(' '),
)

/** Latin letters that no normalization takes apart, as people write them who have no key for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** The words of a text in order: folded, hyphened words also as one (`de`, `escalation`, `deescalation`). */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(/\S+/g)].flatMap(([part]) => wordsOfPart(part))
}

/** The words of a stretch of text without spaces. */
export function wordsOfPart(part: string): string[] {
  const plain = part
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\p{L}n)['’]t\b/giu, ' not')
    .replace(/['’]s?(?=\P{L}|$)/gu, '')
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
  const pieces = fold(plain)
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .split(' ')
    .filter((piece) => piece !== '')
  const words = pieces.flatMap(spread)
  if (pieces.length > 1 && /^[\p{L}\p{N}]+(?:[-‐‑–][\p{L}\p{N}]+)+$/u.test(plain)) words.push(pieces.join(''))
  return words
}

/** The form a word is compared in: its stem, or the one sign for all that say no. */
export function stemOf(word: string): string {
  if (negations.has(word)) return 'no'
  return /^[a-z]+$/.test(word) ? stemmer(plainForm(word)) : word
}

/** What an English word is without what was put in front of it: `overconfidence` is near `confidence`. */
export function withoutPrefix(word: string): string | undefined {
  return /^(?:over|under|un|non|re|mis|counter|anti|dis|de|inter|pre)([a-z]{5,})$/.exec(word)?.[1]
}

/** Whether it only says how a sentence hangs together; single letters as well. */
export function isSlight(word: string): boolean {
  return slight.has(word) || (word.length === 1 && /[a-z]/.test(word))
}

/** Whether it says little by itself (`gets`, `many`). */
export function isLight(word: string): boolean {
  return light.has(word)
}

export function isNegation(word: string): boolean {
  return negations.has(word)
}

/** In scripts without spaces: the pairs of neighbouring characters, so that part of a run is found. */
function spread(word: string): string[] {
  if (!unspaced.test(word)) return [word]
  const units = [...word]
  return units.length < 2 ? [word] : units.slice(1).map((unit, n) => `${units[n]}${unit}`)
}
