package org.doimoi.rule;

import java.util.List;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.LocalProduct;
import org.doimoi.model.Party;
import org.doimoi.model.TraceStage;
import org.doimoi.model.TraceabilityRecord;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** A record of traceability has the items that it must have. */
final class TraceItems extends TraceItemRule {

    TraceItems() {
        super("trace-item-missing");
    }

    @Override
    void checkItems(Row<TraceabilityRecord> row, Context context, Sink sink) {
        TraceabilityRecord trace = row.record();
        if (trace.images().isEmpty()) {
            report(2, "hình ảnh sản phẩm", "image of the product", row, Pointer.ROOT.member("images"), sink);
        }
        if (trace.producer() == null && trace.product() == null) {
            Pointer at = Pointer.ROOT.member("producer");
            report(3, "tên đơn vị sản xuất, kinh doanh", "producer or trader", row, at, sink);
        } else if (trace.address() == null) {
            checkAddress(row, context, sink);
        }
        checkStages(row, sink);
        if (trace.produced() == null) {
            report(6, "thời gian sản xuất", "time of production", row, Pointer.ROOT.member("produced"), sink);
        }
        if (trace.traceCode() == null) {
            report(7, "mã truy xuất nguồn gốc", "trace code", row, Pointer.ROOT.member("traceCode"), sink);
        }
        if (trace.standards().isEmpty()) {
            Pointer at = Pointer.ROOT.member("standards");
            report(10, "tiêu chuẩn, quy chuẩn áp dụng", "standards applied", row, at, sink);
        }
    }

    /** Looks for the address in the record of the actor who makes or sells the product. */
    private void checkAddress(Row<TraceabilityRecord> row, Context context, Sink sink) {
        Party producer = row.record().producer();
        Id<Actor> id = producer == null
                ? context.find(LocalProduct.class, row.record().product())
                        .map(LocalProduct::producer)
                        .orElse(null)
                : producer.actor();
        Actor actor = context.find(Actor.class, id).orElse(null);
        if (actor == null && (id != null || producer == null)) {
            sink.notChecked(this, "other-exchange");
        } else if (actor == null || actor.address() == null) {
            Pointer at = Pointer.ROOT.member("address");
            report(4, "địa chỉ đơn vị sản xuất, kinh doanh", "address of the producer or trader", row, at, sink);
        }
    }

    private void checkStages(Row<TraceabilityRecord> row, Sink sink) {
        List<TraceStage> stages = row.record().stages();
        Pointer at = Pointer.ROOT.member("stages");
        if (stages.isEmpty()) {
            report(5, "các công đoạn", "stages", row, at, sink);
        }
        for (int i = 0; i < stages.size(); i++) {
            TraceStage stage = stages.get(i);
            Pointer there = at.element(i);
            if (stage.productCode() == null) {
                Pointer missing = there.member("productCode");
                report(5, "mã sản phẩm của công đoạn", "product code of the stage", row, missing, sink);
            }
            if (stage.placeCode() == null) {
                Pointer missing = there.member("placeCode");
                report(5, "mã địa điểm của công đoạn", "place code of the stage", row, missing, sink);
            }
            if (stage.time() == null) {
                report(5, "thời gian của công đoạn", "time of the stage", row, there.member("time"), sink);
            }
        }
    }
}
