import type { Candidate } from '../domain/invoice/invoice.ts';
import { isOfdData, readOfdData } from '../domain/invoice/ofd-data.ts';
import { isXbrl, readXbrl } from '../domain/invoice/read-xbrl.ts';
import { isDigitalXml, readDigitalXml } from '../domain/invoice/read-xml.ts';
import type { XmlNode } from '../domain/invoice/xml-tree.ts';

/** What a structured file says, null where it is none of the three kinds there are. */
export function xmlCandidate(root: XmlNode): Candidate | null {
  if (isDigitalXml(root)) return readDigitalXml(root);
  if (isXbrl(root)) return readXbrl(root);
  return isOfdData(root) ? readOfdData(root, root.name) : null;
}
