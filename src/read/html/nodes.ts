import type { Token } from 'parse5'

/** The nodes of a page's tree, as the walk needs them. */

export class TextNode {
  parent: Element | null = null
  readonly value: string
  /** Offsets in the source; longer than the value where it holds character references. */
  start = 0
  end = 0

  constructor(value: string) {
    this.value = value
  }
}

/** An element; the document and the contents of a `<template>` are elements named `#document` and `#fragment`. */
export class Element {
  parent: Element | null = null
  children: Node[] = []
  depth = 0
  readonly tag: string
  readonly namespace: string
  attributes: readonly Token.Attribute[]
  start = 0
  /** Where the start tag ends. */
  inner = 0
  end = 0
  /** Of `<meta>` tags only: where each attribute stands. */
  places: Record<string, Token.Location> | undefined
  /** Letters of visible running text below it that stand in no link. Worked out by the layers. */
  weight = 0
  /** Whether its name or class says that it is no part of the article. Worked out by the layers. */
  furniture: boolean | undefined

  constructor(tag: string, namespace: string, attributes: readonly Token.Attribute[]) {
    this.tag = tag
    this.namespace = namespace
    this.attributes = attributes
  }

  attribute(name: string): string | undefined {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value
    return undefined
  }
}

export type Node = Element | TextNode
