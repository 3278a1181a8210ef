package org.doimoi.rule;

import java.util.List;
import org.doimoi.dataset.Row;
import org.doimoi.model.Equipment;
import org.doimoi.model.Facility;
import org.doimoi.value.Pointer;

/** The value of equipment is in units of its currency, not in thousands or millions. */
final class EquipmentMagnitudes extends MagnitudeRule<Facility> {

    EquipmentMagnitudes() {
        super("equipment-magnitude", Facility.class);
    }

    @Override
    protected void check(Row<Facility> row, Context context, Sink sink) {
        List<Equipment> equipment = row.record().equipment();
        for (int i = 0; i < equipment.size(); i++) {
            Pointer at = Pointer.ROOT.member("equipment").element(i).member("value");
            check(equipment.get(i).value(), row, at, context, sink);
        }
    }
}
