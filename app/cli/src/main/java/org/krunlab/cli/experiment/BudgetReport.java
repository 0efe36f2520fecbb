package org.krunlab.cli.experiment;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.krunlab.core.experiment.repeat.Budget;

/**
 * Budgets as a report of JUnit, which build servers show: a test case for each and each profile.
 */
final class BudgetReport {
  private BudgetReport() {}

  static String xml(List<Budget.Result> results) {
    try {
      var text = new StringWriter();
      XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement("testsuite");
      out.writeAttribute("name", "krunlab compare");
      out.writeAttribute("tests", Integer.toString(results.size()));
      out.writeAttribute(
          "failures", Long.toString(results.stream().filter(BudgetReport::failed).count()));
      for (Budget.Result result : results) {
        write(result, out);
      }
      out.writeEndElement();
      out.writeEndDocument();
      out.flush();
      return text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text alone cannot fail to be written", e);
    }
  }

  /** What is not sure is not met: a budget is a promise. */
  static boolean failed(Budget.Result result) {
    return result.outcome() != Budget.Outcome.MET;
  }

  private static void write(Budget.Result result, XMLStreamWriter out) throws XMLStreamException {
    out.writeStartElement("testcase");
    out.writeAttribute("classname", result.profile());
    out.writeAttribute("name", result.budget().text());
    if (failed(result)) {
      out.writeStartElement("failure");
      out.writeAttribute("type", result.outcome().name());
      out.writeAttribute("message", result.sentence());
      out.writeEndElement();
    }
    out.writeEndElement();
  }
}
