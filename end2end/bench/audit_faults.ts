import type { Audited } from './audited_browser';

type Fault = { category: string; title: string; pages: string[]; places: Set<string> };

/** So many places of a fault are named. */
const PLACES = 6;
/** Below it Lighthouse marks what only advises, and has no weight of its own. */
const GOOD = 0.9;

/** What keeps pages from a hundred points, each fault once. */
export class AuditFaults {
  private readonly faults = new Map<string, Fault>();

  /** Takes up what was found on a page. */
  add(page: string, { audits, categories }: Audited): void {
    for (const [category, { score: total, auditRefs }] of Object.entries(categories)) {
      if (total === 1) continue;
      for (const { id, weight, group } of auditRefs) {
        const audit = audits[id];
        if (!audit || audit.score === null || audit.score >= (weight > 0 ? 1 : GOOD) || group === 'hidden') continue;
        const fault = this.faults.get(id) ?? { category, title: audit.title, pages: [], places: new Set() };
        fault.pages.push(audit.displayValue ? `${page} (${audit.displayValue})` : page);
        for (const place of placesOf(audit.details)) fault.places.add(place);
        this.faults.set(id, fault);
      }
    }
  }

  /** Prints them by their names, where they are, and on which pages. */
  print(): void {
    for (const [id, { category, title, pages, places }] of this.faults) {
      console.log(`\n${category}, ${id}: ${title}\n  on ${pages.join('; ')}`);
      for (const place of [...places].slice(0, PLACES)) console.log(`  ${place}`);
      if (places.size > PLACES) console.log(`  and ${places.size - PLACES} more`);
    }
  }
}

/** The elements, files or messages that an audit names; of each kind of audit they are in another place. */
function placesOf(details: unknown): string[] {
  const { items } = (details ?? {}) as { items?: unknown };
  if (!Array.isArray(items)) return [];
  return (items as Record<string, unknown>[]).flatMap((item) => {
    const node = item.node as { selector?: string; snippet?: string } | undefined;
    const words = [node?.selector, node?.snippet, item.url, item.description, item.issueType, item.label];
    const place = words.filter((word) => typeof word === 'string' && word !== '').join('  ');
    return place === '' ? placesOf(item) : [place];
  });
}
