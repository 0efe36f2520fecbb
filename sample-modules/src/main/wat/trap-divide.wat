;; Prints one line and divides by zero: a trap the processor would raise by itself if it were not asked first.
;; expect: trap integer divide by zero
(module
  ;; include: print
  (memory (export "memory") 1)
  (data (i32.const 256) "Dividing by zero...\n\00")
  (func (export "_start")
    (call $say (i32.const 256))
    ;; Loaded and stored, so that a compiler can neither fold nor drop it.
    (i32.store (i32.const 64) (i32.div_s (i32.const 1) (i32.load (i32.const 64))))))
