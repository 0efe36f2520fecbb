;; Grows its memory by 64 KiB at a time until it is refused, at the 4 MiB that it declares as its limit.
;; expect: exit 0
(module
  ;; include: print
  (memory (export "memory") 1 64)
  (data (i32.const 256) " pages of 64 KiB, then refused\n\00")
  (func (export "_start")
    (loop $next
      (br_if $next (i32.ge_s (memory.grow (i32.const 1)) (i32.const 0))))
    (call $say_number (i64.extend_i32_u (memory.size)))
    (call $say (i32.const 256))))
