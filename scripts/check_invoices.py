"""Looks at sample invoices with factur-x, the rules of EN 16931 and pikepdf. See check-invoices."""

import pathlib
import re
import shutil
import subprocess
import sys

import facturx
import pikepdf
from lxml import etree
from saxonche import PySaxonProcessor

RULES = pathlib.Path(facturx.__file__).parent / "xsd_and_schematron" / "facturx-en16931"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"


def schema_faults(xml):
    try:
        facturx.xml_check_xsd(xml, flavor="factur-x", level="en16931")
    except Exception as fault:  # the package raises Exception itself
        return [f"schema: {fault}"]
    return []


class Rules:
    """The schematron rules of the profile EN 16931, as the XSLT that factur-x brings."""

    def __init__(self, processor, folder):
        self.processor = processor
        # The rules read their code lists from a file that lies beside them.
        rules = (RULES / "FACTUR-X_EN16931.xslt").read_text(encoding="utf-8")
        self.copy = folder / "rules.xslt"
        self.copy.write_text(rules, encoding="utf-8")
        shutil.copy(RULES / "FACTUR-X_EN16931_codedb.xml", folder)
        self.compiled = processor.new_xslt30_processor().compile_stylesheet(stylesheet_file=str(self.copy))

    def faults(self, xml_file):
        report = self.compiled.transform_to_string(source_file=str(xml_file))
        tree = etree.fromstring(report.encode("utf-8"))
        fired = len(tree.findall(f"{SVRL}fired-rule"))
        if fired < 20:
            return [f"only {fired} rules were applied: the validator did not work"]
        failed = tree.findall(f"{SVRL}failed-assert") + tree.findall(f"{SVRL}successful-report")
        return [f"rule: {f.get('id')} {' '.join(''.join(f.itertext()).split())}" for f in failed]


def pdf_faults(pdf_file, xml):
    faults = []

    def wants(condition, sentence):
        if not condition:
            faults.append(f"pdf: {sentence}")

    name, inside = facturx.get_facturx_xml_from_pdf(pdf_file.read_bytes(), check_xsd=True)
    wants(name == "factur-x.xml", f"the file inside is called {name}")
    wants(inside == xml, "the XML inside is another one")
    with pikepdf.open(pdf_file) as pdf:
        wants(not pdf.check_pdf_syntax(), f"syntax: {pdf.check_pdf_syntax()}")
        root = pdf.Root
        metadata = pdf.open_metadata()
        for key, value in {
            "pdfaid:part": "3",
            "pdfaid:conformance": "A",
            "{urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#}DocumentType": "INVOICE",
            "{urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#}DocumentFileName": "factur-x.xml",
            "{urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#}ConformanceLevel": "EN 16931",
        }.items():
            wants(metadata.get(key) == value, f"metadata {key} is {metadata.get(key)}")
        raw = bytes(root.Metadata.read_bytes())
        wants(raw.count(b"<pdfaExtension:schemas") == 1, "the list of schemas is there once")
        wants(b"urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>" in raw, "no schema")
        wants(root.MarkInfo.Marked == True, "it is not tagged")  # noqa: E712 (a PDF object)
        wants("/StructTreeRoot" in root, "it has no structure")
        wants("/Lang" in root, "it has no language")
        wants(root.OutputIntents[0].S == "/GTS_PDFA1", "it has no output intent")
        wants("/Encrypt" not in pdf.trailer and "/ID" in pdf.trailer, "encrypted, or without id")
        wants("/JavaScript" not in root.get("/Names", {}), "it has scripts")
        files = root.AF
        wants(len(files) == 1 and files[0].AFRelationship == "/Alternative", "the file's relationship")
        wants(str(files[0].EF.F.Subtype) == "/text/xml", "the file's type")
        wants("/ModDate" in files[0].EF.F.Params, "the file's date")
        for page in pdf.pages:
            for font in page.Resources.get("/Font", {}).values():
                wants(is_embedded(font), "a font is not embedded")
    if shutil.which("qpdf"):
        done = subprocess.run(["qpdf", "--check", str(pdf_file)], capture_output=True, text=True)
        wants(done.returncode == 0, f"qpdf: {done.stdout}{done.stderr}")
    return faults


def is_embedded(font):
    for descendant in font.get("/DescendantFonts", [font]):
        descriptor = descendant.get("/FontDescriptor")
        if descriptor is None or not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            return False
    return "/ToUnicode" in font


def main():
    folder = pathlib.Path(sys.argv[1])
    bad = 0
    with PySaxonProcessor(license=False) as processor:
        rules = Rules(processor, folder)
        samples = sorted(folder.glob("*.pdf"))
        if not samples:
            sys.exit("no samples were made")
        for pdf_file in samples:
            xml_file = pdf_file.with_suffix(".xml")
            xml = xml_file.read_bytes()
            faults = schema_faults(xml) + rules.faults(xml_file) + pdf_faults(pdf_file, xml)
            bad += len(faults)
            print(f"{pdf_file.stem:18} {'ok' if not faults else 'BROKEN'}")
            for fault in faults:
                print(f"    {re.sub(chr(10), ' ', fault)[:400]}")
    # A validator that finds nothing in a broken document has not looked.
    broken = folder / "broken.xml"
    text = (folder / "standard.xml").read_text(encoding="utf-8")
    broken.write_text(re.sub(r"<ram:GrandTotalAmount>[^<]*", "<ram:GrandTotalAmount>1.00", text), encoding="utf-8")
    with PySaxonProcessor(license=False) as processor:
        found = Rules(processor, folder).faults(broken)
    if not any("BR-CO-15" in fault for fault in found):
        sys.exit(f"a wrong total was not found: {found}")
    print(f"{len(samples)} samples, {bad} faults; a wrong total made for the purpose was found")
    sys.exit(1 if bad else 0)


main()
