/**
 * What the engine takes for granted and older releases of Node do not have, in the fewest lines that behave alike. Nothing
 * that is there is replaced, and nothing is added before the first PDF comes.
 */

type Method = (this: never, ...values: never[]) => unknown

function add(target: object, name: string, value: Method): void {
  if (name in target) return
  Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })
}

function addPromises(): void {
  add(Promise, 'withResolvers', function withResolvers(this: PromiseConstructor) {
    let resolve: unknown
    let reject: unknown
    const promise = new this((...both) => {
      ;[resolve, reject] = both
    })
    return { promise, resolve, reject }
  } as Method)
  add(Promise, 'try', function attempt(
    this: PromiseConstructor,
    run: (...values: unknown[]) => unknown,
    ...values: unknown[]
  ) {
    return new this(resolve => resolve(run(...values)))
  } as Method)
}

function addMaps(): void {
  for (const { prototype } of [Map, WeakMap] as unknown as { prototype: Map<unknown, unknown> }[]) {
    add(prototype, 'getOrInsert', function getOrInsert(this: Map<unknown, unknown>, key: unknown, value: unknown) {
      if (!this.has(key)) this.set(key, value)
      return this.get(key)
    } as Method)
    add(prototype, 'getOrInsertComputed', function computed(
      this: Map<unknown, unknown>,
      key: unknown,
      make: (key: unknown) => unknown,
    ) {
      if (!this.has(key)) this.set(key, make(key))
      return this.get(key)
    } as Method)
  }
}

/** The helpers that the engine uses; where there are none, the constructor is missing as well. */
function addIterators(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as Iterable<unknown>
  if (!('Iterator' in globalThis)) {
    const Iterator = Object.assign(() => undefined, { prototype })
    Object.defineProperty(globalThis, 'Iterator', {
      value: Iterator,
      writable: true,
      configurable: true,
      enumerable: false,
    })
  }
  const each: Record<string, (values: Iterable<unknown>, test: (value: unknown) => unknown) => unknown> = {
    find: (values, test) => [...values].find(test),
    some: (values, test) => [...values].some(test),
    filter: (values, test) => [...values].filter(test).values(),
    map: (values, test) => [...values].map(test).values(),
    toArray: values => [...values],
  }
  for (const [name, run] of Object.entries(each)) {
    add(prototype, name, function helper(this: Iterable<unknown>, test: (value: unknown) => unknown) {
      return run(this, test)
    } as Method)
  }
}

function addBytes(): void {
  add(Uint8Array.prototype, 'toHex', function toHex(this: Uint8Array) {
    return Array.from(this, byte => byte.toString(16).padStart(2, '0')).join('')
  } as Method)
  add(Uint8Array, 'fromBase64', function fromBase64(text: string) {
    return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  } as Method)
  add(ArrayBuffer.prototype, 'transferToFixedLength', function transfer(this: ArrayBuffer, length = this.byteLength) {
    const copy = new Uint8Array(length)
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return copy.buffer
  } as Method)
}

export function addMissing(): void {
  addPromises()
  addMaps()
  addIterators()
  addBytes()
  add(Math, 'sumPrecise', ((values: Iterable<number>) => {
    let sum = 0
    for (const value of values) sum += value
    return sum
  }) as Method)
  add(URL, 'parse', ((address: string, base?: string) =>
    URL.canParse(address, base) ? new URL(address, base) : null) as Method)
}
